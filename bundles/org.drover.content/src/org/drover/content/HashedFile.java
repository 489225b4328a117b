package org.drover.content;

/**
 * A file of a content folder.
 *
 * @param path   relative, with forward slashes, without {@code .} or {@code ..} parts
 * @param sha256 lower-case hexadecimal
 * @param size   in bytes
 */
public record HashedFile(String path, String sha256, long size) {
}
