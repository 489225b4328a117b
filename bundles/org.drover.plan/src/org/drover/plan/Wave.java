package org.drover.plan;

/**
 * Items that may move together.
 *
 * @param number from 1
 * @param title  what a person reads
 * @param items  how many it moves
 */
public record Wave(int number, String title, int items) {
}
