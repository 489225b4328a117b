package org.drover.connector.ansible.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Reads an inventory of somebody's own, and playbooks to it, anew each time. Nothing is written there: {@link ProjectConnector} writes, into folders of its own. */
public final class AnsibleConnector implements Connector {

	private final Path inventory;
	private final Rules rules;
	private final String topology;
	private final Path playbooks;
	private final Optional<Vault> vault;
	private final AnsibleSecrets secrets;
	private volatile Summary last;

	private AnsibleConnector(Path inventory, Rules rules, String topology, Path playbooks, Optional<Vault> vault) throws DroverException {
		this.inventory = inventory;
		this.rules = rules;
		this.topology = topology;
		this.playbooks = playbooks;
		this.vault = vault;
		this.secrets = new AnsibleSecrets(inventory, vault);
		last = look();
	}

	/**
	 * Reads the inventory once, so that a broken one is told here.
	 *
	 * @param rules    null for the default rules
	 * @param topology empty to name the topology after the inventory's folder
	 * @param playbooks a playbook or a folder of them; null for none
	 * @param vaultPassword file of the password that variables are encrypted with; null where they stay closed
	 */
	public static AnsibleConnector open(Path inventory, Path rules, String topology, Path playbooks, Path vaultPassword) throws DroverException {
		Path path = inventory.toAbsolutePath().normalize();
		String code = topology.isEmpty() ? SiteCodes.of(InventoryFiles.name(InventoryReader.folder(path))) : topology;
		if (!SiteCodes.isCode(code))
			throw new DroverException("'" + topology + "' cannot name a topology: use up to 64 letters, digits, dashes and underscores");
		return new AnsibleConnector(path, rules == null ? RulesReader.defaults() : RulesReader.read(rules), code, playbooks,
				vaultPassword == null ? Optional.empty() : Optional.of(Vault.of(vaultPassword)));
	}

	private Summary look() throws DroverException {
		return read(new Rows(null, new NullProgressMonitor()));
	}

	private Summary read(Rows rows) throws DroverException {
		Reading reading = InventoryReader.read(inventory, vault, rows.monitor);
		Summary summary = Estate.write(reading, rules, topology, rows);
		if (playbooks != null)
			PlaybookReader.read(playbooks, reading.inventory(), rows, rows.monitor);
		return summary;
	}

	@Override
	public String topology() {
		return topology;
	}

	@Override
	public String description() {
		return "Ansible inventory " + inventory + ": " + last.contents() + "; " + last.leftOut();
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		monitor.beginTask("Reading the Ansible inventory", IProgressMonitor.UNKNOWN);
		last = read(new Rows(sink, monitor));
		monitor.done();
	}

	@Override
	public List<PreflightFinding> preflight() throws DroverException {
		Summary summary = look();
		last = summary;
		return List.of(new PreflightFinding("inventory", summary.hosts() > 0, summary.hosts() > 0 ? summary.contents()
				: "there is no host in " + inventory + ": name another inventory"),
				new PreflightFinding("variables", true, summary.leftOut()),
				new PreflightFinding("dependencies", true, summary.dangling() == 0 ? "every host that another one needs is in the inventory"
						: summary.dangling() + " of the hosts that others need are not in the inventory; nothing can be moved for them"));
	}

	@Override
	public Optional<SecretSource> secretSource() {
		return Optional.of(secrets);
	}

	@Override
	public void close() {
		// nothing stays open between readings
	}
}
