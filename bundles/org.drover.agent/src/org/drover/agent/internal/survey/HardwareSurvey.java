package org.drover.agent.internal.survey;

import java.util.ArrayList;
import java.util.List;

import org.drover.agent.protocol.HardwareFacts;
import org.drover.agent.protocol.HardwareFacts.Card;
import org.drover.agent.protocol.HardwareFacts.Memory;
import org.drover.agent.protocol.HardwareFacts.Processor;
import org.drover.agent.protocol.SurveyTask;

import oshi.hardware.CentralProcessor;
import oshi.hardware.ComputerSystem;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.PhysicalMemory;
import oshi.nativefree.SystemInfo;
import oshi.util.Constants;

/** The machine, as OSHI sees it without native code. */
final class HardwareSurvey implements Surveyor {

	@Override
	public SurveyTask task() {
		return SurveyTask.HARDWARE;
	}

	@Override
	public void survey(Machine machine, Findings findings) {
		HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
		ComputerSystem computer = hardware.getComputerSystem();
		HardwareFacts.Firmware firmware = new HardwareFacts.Firmware(known(computer.getFirmware().getManufacturer()),
				known(computer.getFirmware().getVersion()), known(computer.getFirmware().getReleaseDate()), machine.has("/sys/firmware/efi"));
		findings.hardware = new HardwareFacts(known(computer.getManufacturer()), known(computer.getModel()), known(computer.getSerialNumber()),
				known(computer.getHardwareUUID()), firmware, processors(hardware.getProcessor()), hardware.getMemory().getTotal(),
				hardware.getMemory().getPhysicalMemory().stream().map(HardwareSurvey::memory).toList(), cards(hardware));
		if (!machine.has("/sys/class/dmi/id"))
			findings.missing("the machine publishes no DMI: vendor, model, serial number, firmware and memory modules are not known");
		else if (findings.hardware.serial().isEmpty())
			findings.missing("the machine's serial number cannot be read");
	}

	private static List<Processor> processors(CentralProcessor processor) {
		CentralProcessor.ProcessorIdentifier identifier = processor.getProcessorIdentifier();
		int packages = Math.max(1, processor.getPhysicalPackageCount());
		List<Processor> processors = new ArrayList<>();
		for (int i = 0; i < packages; i++)
			processors.add(new Processor(known(identifier.getName()), known(identifier.getVendor()), System.getProperty("os.arch"),
					share(processor.getPhysicalProcessorCount(), packages, i), share(processor.getLogicalProcessorCount(), packages, i),
					Math.max(0, processor.getMaxFreq())));
		return processors;
	}

	/** Of a whole that is spread over so many parts, the first ones having one more where it does not come out even. */
	private static int share(int whole, int parts, int part) {
		return whole / parts + (part < whole % parts ? 1 : 0);
	}

	private static Memory memory(PhysicalMemory module) {
		return new Memory(known(module.getBankLabel()), known(module.getMemoryType()), module.getCapacity(), Math.max(0, module.getClockSpeed()));
	}

	private static List<Card> cards(HardwareAbstractionLayer hardware) {
		List<Card> cards = new ArrayList<>();
		hardware.getGraphicsCards().forEach(card -> cards.add(new Card("graphics", known(card.getVendor()), known(card.getName()))));
		hardware.getSoundCards().forEach(card -> cards.add(new Card("sound", "", known(card.getName()))));
		return cards;
	}

	private static String known(String text) {
		return text == null || text.equals(Constants.UNKNOWN) ? "" : text.strip();
	}
}
