package org.drover.connector.ansible.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;

/**
 * The files of {@code group_vars} and {@code host_vars} beside an inventory. A name has a folder or one file: of several files for the
 * same name the first of none, {@code .yml}, {@code .yaml}, {@code .json} counts.
 */
final class VariableFiles {

	private static final List<String> ENDINGS = List.of("", ".yml", ".yaml", ".json");
	private static final byte[] VAULT = "$ANSIBLE_VAULT".getBytes(StandardCharsets.US_ASCII);

	private final InventoryFiles files;
	private final Optional<Vault> vault;
	private final Folder groups;
	private final Folder hosts;
	private final Map<String, Map<String, Object>> groupVariables = new LinkedHashMap<>();
	private final Set<Path> vaults = new HashSet<>();

	/** @param path null where there is none */
	private record Folder(Path path, Set<String> names) {
	}

	VariableFiles(InventoryFiles files, Path folder, Optional<Vault> vault) throws DroverException {
		this.files = files;
		this.vault = vault;
		groups = folder(folder, "group_vars");
		hosts = folder(folder, "host_vars");
	}

	private Folder folder(Path parent, String name) throws DroverException {
		if (files.find(parent, name) == null || !files.isFolder(parent.resolve(name)))
			return new Folder(null, Set.of());
		Path path = parent.resolve(name);
		Set<String> names = new HashSet<>();
		for (Path entry : files.list(path))
			names.add(InventoryFiles.name(entry));
		return new Folder(path, names);
	}

	static boolean isVault(byte[] bytes) {
		return bytes.length >= VAULT.length && Arrays.equals(bytes, 0, VAULT.length, VAULT, 0, VAULT.length);
	}

	/** How many files are encrypted as a whole and were left out; grows while variables are asked for. */
	int vaults() {
		return vaults.size();
	}

	Map<String, Object> ofGroup(Group group) throws DroverException {
		Map<String, Object> known = groupVariables.get(group.name);
		if (known == null) {
			known = read(groups, group.name);
			groupVariables.put(group.name, known);
		}
		return known;
	}

	Map<String, Object> ofHost(Host host) throws DroverException {
		return read(hosts, host.name);
	}

	private Map<String, Object> read(Folder folder, String name) throws DroverException {
		if (folder.path() == null || name.startsWith("/"))
			return Map.of();
		for (String ending : ENDINGS) {
			Path path = exists(folder, name + ending);
			if (path != null)
				return read(path);
		}
		return Map.of();
	}

	/** A plain name is looked up in the folder's list; one with slashes, which Ansible follows, on disk. */
	private Path exists(Folder folder, String name) throws DroverException {
		boolean exists = name.indexOf('/') < 0 && !name.equals("..") && !name.equals(".") ? folder.names().contains(name)
				: files.find(folder.path(), name) != null;
		return exists ? folder.path().resolve(name) : null;
	}

	private Map<String, Object> read(Path path) throws DroverException {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (Path file : expand(path))
			variables.putAll(readFile(file));
		return variables;
	}

	private List<Path> expand(Path path) throws DroverException {
		if (!files.isFolder(path))
			return List.of(path);
		List<Path> found = new ArrayList<>();
		collect(path, found, new HashSet<>());
		return found;
	}

	private void collect(Path folder, List<Path> found, Set<Path> open) throws DroverException {
		Path real = files.inside(folder);
		if (!open.add(real))
			throw new DroverException(folder + " leads back to a folder it lies in: take the symbolic link out");
		for (Path entry : files.list(folder)) {
			String name = InventoryFiles.name(entry);
			if (name.startsWith(".") || name.endsWith("~"))
				continue;
			String ending = name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
			if (files.isFolder(entry) && ending.isEmpty())
				collect(entry, found, open);
			else if (!files.isFolder(entry) && ENDINGS.contains(ending))
				found.add(entry);
		}
		open.remove(real);
	}

	private Map<String, Object> readFile(Path path) throws DroverException {
		byte[] bytes = files.bytes(path);
		if (!isVault(bytes))
			return variables(InventoryFiles.text(bytes, path), path);
		if (vault.isPresent())
			return opened(vault.get().open(InventoryFiles.text(bytes, path), path.toString()), path);
		vaults.add(path);
		return Map.of();
	}

	/** Who encrypts a file takes all of its variables for secrets. */
	private static Map<String, Object> opened(String text, Path path) throws DroverException {
		try {
			Map<String, Object> variables = new LinkedHashMap<>();
			variables(text, path).forEach((name, value) -> variables.put(name, Secret.opened(ClientAttributes.text(value))));
			return variables;
		} catch (DroverException e) {
			// what it says may quote a secret
			throw new DroverException(path + " holds no mapping of names to values once it is opened: look at it with ansible-vault view");
		}
	}

	private static Map<String, Object> variables(String text, Path path) throws DroverException {
		Data data = DataReader.read(text, path.toString());
		if (data.isEmpty() || Boolean.FALSE.equals(data.root()))
			return Map.of();
		if (data.root() instanceof Map)
			return Data.map(data.root());
		throw data.place(data.root()).broken("a file of variables must be a mapping of names to values");
	}
}
