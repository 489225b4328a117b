package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.estate.Element;
import org.eclipse.emf.ecore.EObject;

/** A new element, and what it comes into: a server into a site, a point onto a server, a boundary into the draft. */
record Addition(Element element, EObject container) {
}
