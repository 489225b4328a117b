package org.drover.connector.ansible.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ClientAssignment;
import org.drover.connector.Connector;
import org.drover.connector.ContentSource;
import org.drover.connector.ContentTarget;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.connector.Provider;
import org.drover.connector.SecretSource;
import org.drover.connector.SecretTarget;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.eclipse.core.runtime.IProgressMonitor;

/** A folder that Drover writes an Ansible project into, and reads it from. */
public final class ProjectConnector implements Connector {

	private final ProjectFolder folder;
	private final Rules rules;
	private final String topology;
	private final boolean awaitsRun;
	private final Optional<ProjectSecrets> secrets;

	private ProjectConnector(ProjectFolder folder, Rules rules, String topology, boolean awaitsRun, Optional<Vault> vault) {
		this.folder = folder;
		this.rules = rules;
		this.topology = topology;
		this.awaitsRun = awaitsRun;
		this.secrets = vault.map(opened -> new ProjectSecrets(folder, opened));
	}

	/** Whether a folder holds such a project, or is empty and can come to hold one. */
	public static boolean is(Path folder) throws DroverException {
		return ProjectFolder.is(folder);
	}

	/**
	 * Reads the project once, so that a broken one is told here.
	 *
	 * @param rules     null for the default rules; they say what variables of hosts mean that are not Drover's
	 * @param topology  empty to name a new one after the folder
	 * @param awaitsRun whether a client counts as arrived only once playbooks have gone through it
	 * @param vaultPassword file of the password that secrets are encrypted with; null where none are taken
	 */
	public static ProjectConnector open(Path folder, Path rules, String topology, boolean awaitsRun, Path vaultPassword) throws DroverException {
		Path path = folder.toAbsolutePath().normalize();
		String code = topology.isEmpty() ? ProjectFolder.topology(path).orElse(SiteCodes.of(InventoryFiles.name(path))) : topology;
		if (!SiteCodes.isCode(code))
			throw new DroverException("'" + topology + "' cannot name a topology: use up to 64 letters, digits, dashes and underscores");
		ProjectFolder project = new ProjectFolder(path, code);
		project.read();
		return new ProjectConnector(project, rules == null ? RulesReader.defaults() : RulesReader.read(rules), code, awaitsRun,
				vaultPassword == null ? Optional.empty() : Optional.of(Vault.of(vaultPassword)));
	}

	@Override
	public String topology() {
		return topology;
	}

	@Override
	public String description() {
		return "Ansible project " + folder.path();
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		monitor.beginTask("Reading the Ansible project", IProgressMonitor.UNKNOWN);
		Rows rows = new Rows(sink, monitor);
		ProjectEstate.of(folder, rules).write(rows, monitor);
		monitor.done();
	}

	@Override
	public List<PreflightFinding> preflight() throws DroverException {
		List<PreflightFinding> findings = new ArrayList<>();
		ProjectState state = folder.read();
		long clients = state.objects.keySet().stream().filter(ref -> ref.kind() == ObjectKind.CLIENT).count();
		findings.add(new PreflightFinding("project", true, state.objects.size() + " objects of Drover's, " + clients + " of them clients"));
		Optional<String> changed = folder.changed(state);
		findings.add(new PreflightFinding("files", changed.isEmpty(), changed.map(path -> path + " was changed by somebody since Drover wrote it: put it back")
				.orElse("every file is as Drover wrote it")));
		boolean writable = Files.isWritable(folder.path());
		findings.add(new PreflightFinding("permission", writable, writable ? "the folder can be written" : "the folder cannot be written: run Drover as its owner"));
		findings.add(new PreflightFinding("secrets", true, secrets.isPresent() ? "secrets are taken, and encrypted in the way of ansible-vault"
				: "no secrets are taken: name the file of a vault's password with vault-password-file=FILE in the address, or give them to Ansible yourself"));
		return findings;
	}

	@Override
	public Optional<Provider> provider() {
		return Optional.of(new ProjectProvider(folder, rules));
	}

	@Override
	public Optional<ContentSource> contentSource() {
		return Optional.of(new ProjectContent(folder));
	}

	@Override
	public Optional<SecretSource> secretSource() {
		return secrets.map(SecretSource.class::cast);
	}

	@Override
	public Optional<SecretTarget> secretTarget() {
		return secrets.map(SecretTarget.class::cast);
	}

	@Override
	public Optional<ContentTarget> contentTarget() {
		return Optional.of(new ProjectContent(folder));
	}

	@Override
	public Optional<ClientAssignment> clientAssignment() {
		return Optional.of(new ProjectAssignment(folder, topology, awaitsRun));
	}

	@Override
	public void close() {
		// nothing stays open between calls
	}
}
