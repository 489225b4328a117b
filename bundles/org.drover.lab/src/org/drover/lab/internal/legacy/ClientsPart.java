package org.drover.lab.internal.legacy;

import static org.drover.lab.internal.legacy.EstateDraft.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.drover.lab.internal.legacy.DraftClient.Use;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Draws clients. The first office has workstations only, all of which the demonstration moves; in the second it moves the workstations
 * and leaves the laptops.
 */
final class ClientsPart {

	static final String OBSOLETE = "obsolete: a newer record stands for this computer (v_R_System.Obsolete0)";
	static final String DECOMMISSIONED = "decommissioned (v_R_System.Decommissioned0)";

	private static final String CLIENT_VERSION = "5.00.9128.1007";
	private static final int WIRED_ONLY_OFFICES = 2;
	private static final int KINDS_OF_LOSS = 2;

	private final EstateDraft draft;
	private final List<Office> offices;
	private final List<DraftClient> clients = new ArrayList<>();

	ClientsPart(EstateDraft draft, List<Office> offices) {
		this.draft = draft;
		this.offices = offices;
	}

	void draw() {
		int first = draft.size().clients() / 20;
		int second = draft.size().clients() / 25;
		draw(first, offices.get(0), Use.WORKSTATION);
		draw(second, offices.get(1), Use.WORKSTATION);
		draw(second - draft.bySize(2, 20), offices.get(1), Use.LAPTOP);
		while (clients.size() < draft.size().clients())
			draw(anywhere(), someUse(), "");
		for (int i = 0; i < draft.size().clients() / 50; i++)
			drawObsolete(i);
	}

	List<DraftClient> clients() {
		return clients;
	}

	private void draw(int count, Office office, Use use) {
		for (int i = 0; i < count; i++)
			draw(office, use, "");
	}

	/** Every third lies in the branch group that the demonstration moves. */
	private void drawObsolete(int number) {
		String reason = number % KINDS_OF_LOSS == 0 ? OBSOLETE : DECOMMISSIONED;
		if (number % 3 == 0)
			draw(offices.get(number / 3 % WIRED_ONLY_OFFICES), Use.WORKSTATION, reason);
		else
			draw(anywhere(), someUse(), reason);
	}

	private Office anywhere() {
		return offices.get(WIRED_ONLY_OFFICES + draft.upTo(offices.size() - WIRED_ONLY_OFFICES));
	}

	private Use someUse() {
		int draw = draft.upTo(100);
		if (draw < 55)
			return Use.WORKSTATION;
		if (draw < 80)
			return Use.LAPTOP;
		if (draw < 88)
			return Use.KIOSK;
		return draw < 97 ? Use.SERVER : Use.MOBILE;
	}

	private void draw(Office office, Use use, String obsolete) {
		String system = system(use);
		String key = "GUID:" + draft.guid();
		boolean internet = use == Use.LAPTOP && office.number() >= WIRED_ONLY_OFFICES && draft.chance(12);
		String name = "%s-%s%05d".formatted(office.name().substring(0, 3).toUpperCase(Locale.ROOT), use.name().charAt(0), clients.size() + 1);
		ObjectRef ref = draft.add(ObjectKind.CLIENT, key, name, CLIENT_VERSION,
				attributes(Attributes.SITE, office.site().key(), Attributes.OPERATING_SYSTEM, system, Words.DOMAIN, "CORP",
						Attributes.INTERNET, internet ? "true" : "", Attributes.MOBILE, use == Use.MOBILE ? "true" : "", Attributes.MANUFACTURER,
						use == Use.MOBILE ? "Norden" : "", Attributes.MODEL, use == Use.MOBILE ? "Norden Pad 7" : "", Attributes.OBSOLETE, obsolete));
		draft.need(ref, DependencyKind.ASSIGNED_TO, office.site());
		if (!internet && use != Use.MOBILE)
			locate(ref, office);
		String hardware = Words.HARDWARE.get(use == Use.SERVER ? draft.bySize(3, 4 + draft.upTo(2)) : draft.upTo(draft.bySize(3, 4)));
		String department = Words.DEPARTMENTS.get(draft.upTo(draft.bySize(6, 14)));
		clients.add(new DraftClient(ref, use, system, hardware, department, office, internet, obsolete));
	}

	private void locate(ObjectRef client, Office office) {
		ObjectRef subnet = draft.pick(office.subnets());
		draft.need(client, DependencyKind.LOCATED_IN, subnet);
		if (office.number() >= WIRED_ONLY_OFFICES && draft.chance(3))
			draft.need(client, DependencyKind.LOCATED_IN, draft.pick(draft.pick(offices.subList(WIRED_ONLY_OFFICES, offices.size())).subnets()));
	}

	private String system(Use use) {
		return switch (use) {
		case WORKSTATION, LAPTOP -> Words.DESKTOP_SYSTEMS.get(draft.chance(70) ? 1 : 0);
		case KIOSK -> Words.KIOSK_SYSTEM;
		case SERVER -> draft.pick(Words.SERVER_SYSTEMS);
		case MOBILE -> Words.MOBILE_SYSTEM;
		};
	}
}
