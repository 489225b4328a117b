package org.drover.infrastructure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;
import org.drover.store.Document;
import org.drover.store.DocumentTable;
import org.drover.store.Project;

/** What surrounds the servers of a project: the last survey of each device. */
public final class Infrastructure {

	private static final String KIND = "infrastructure";

	private final DocumentTable documents;

	public Infrastructure(Project project) {
		this.documents = project.documents();
	}

	/** Takes the place of what was known of the device at the same address. */
	public void put(DeviceSurvey survey) throws DroverException {
		documents.put(KIND, survey.address(), new String(ProtocolJson.write(survey), StandardCharsets.UTF_8));
	}

	/** By address. */
	public List<DeviceSurvey> devices() throws DroverException {
		List<DeviceSurvey> devices = new ArrayList<>();
		for (Document document : documents.list(KIND))
			devices.add(read(document));
		return devices;
	}

	private static DeviceSurvey read(Document document) throws DroverException {
		try {
			return ProtocolJson.read(document.body().getBytes(StandardCharsets.UTF_8), DeviceSurvey.class);
		} catch (DroverException e) {
			throw new DroverException("the survey of device " + document.name() + " cannot be read: survey it again", e);
		}
	}
}
