package org.drover.model.draft;

import org.drover.model.draft.estate.Element;

/**
 * Something about a draft that a person should know.
 *
 * @param element  what it is about
 * @param blocking whether the draft cannot be saved like this
 * @param sentence what is wrong and what to do, without a full stop
 */
public record DraftProblem(Element element, boolean blocking, String sentence) {
}
