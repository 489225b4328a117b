package org.drover.connector.ansible.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Reads an inventory, a file or a folder of sources, with the variable files beside it. */
final class InventoryReader {

	private static final Pattern IGNORED = Pattern
			.compile("\\..*|host_vars|group_vars|vars_plugins|.*(?:\\.(?:pyc|pyo|swp|bak|rpm|md|txt|rst|orig|ini|cfg|retry)|~)", Pattern.DOTALL);
	private static final Set<String> DATA_ENDINGS = Set.of("yml", "yaml", "json");
	private static final Pattern LOOKS_LIKE_YAML = Pattern.compile("\\{.*|---.*|[^\\s\\[=]+:(?:\\s.*)?", Pattern.DOTALL);

	private final Path source;
	private final InventoryFiles files;
	private final Optional<Vault> vault;
	private final Inventory inventory = new Inventory();
	private final Deque<Path> open = new ArrayDeque<>();

	private InventoryReader(Path source, InventoryFiles files, Optional<Vault> vault) {
		this.source = source;
		this.files = files;
		this.vault = vault;
	}

	/** Without what is encrypted. */
	static Reading read(Path source, IProgressMonitor monitor) throws DroverException {
		return read(source, Optional.empty(), monitor);
	}

	/** @param vault that files of variables are encrypted with */
	static Reading read(Path source, Optional<Vault> vault, IProgressMonitor monitor) throws DroverException {
		return new InventoryReader(source, new InventoryFiles(folder(source), monitor), vault).run();
	}

	/** The folder whose files make the inventory and, with its name, the topology. */
	static Path folder(Path source) {
		Path absolute = source.toAbsolutePath().normalize();
		Path parent = absolute.getParent();
		return Files.isDirectory(absolute) || parent == null ? absolute : parent;
	}

	private Reading run() throws DroverException {
		Path path = source.toAbsolutePath().normalize();
		if (!Files.exists(path))
			throw new DroverException("no inventory at " + path + ": name an inventory file or the folder that holds it");
		read(path);
		inventory.complete();
		VariableFiles variables = new VariableFiles(files, folder(source), vault);
		return new Reading(inventory, new Variables(inventory, variables), variables, files);
	}

	private void read(Path path) throws DroverException {
		if (files.isFolder(path))
			readFolder(path);
		else
			readFile(path);
	}

	private void readFolder(Path folder) throws DroverException {
		Path real = files.inside(folder);
		if (open.contains(real))
			throw new DroverException(folder + " leads back to a folder it lies in: take the symbolic link out");
		open.push(real);
		for (Path entry : files.list(folder)) {
			if (!IGNORED.matcher(InventoryFiles.name(entry)).matches())
				read(entry);
		}
		open.pop();
	}

	private void readFile(Path path) throws DroverException {
		String file = path.toString();
		byte[] bytes = files.bytes(path);
		refusePrograms(bytes, path);
		if (VariableFiles.isVault(bytes))
			throw new DroverException(file + " is encrypted with ansible-vault: decrypt a copy of it for reading, or take it out");
		Data data = data(bytes, path);
		if (data != null && data.root() instanceof Map && !data.isEmpty())
			readData(data);
		else
			new IniSource(inventory, file).read(iniText(bytes, path));
	}

	private static void refusePrograms(byte[] bytes, Path path) throws DroverException {
		if (bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!')
			throw new DroverException(path + " is a program, and Drover runs none: save what it prints with --list into a .json file and name that");
		for (byte value : bytes) {
			if (value == 0)
				throw new DroverException(path + " is no text file: take it out of the inventory folder");
		}
	}

	/** The file as JSON or YAML, or null where it has to be INI. */
	private static Data data(byte[] bytes, Path path) throws DroverException {
		String name = InventoryFiles.name(path);
		int dot = name.lastIndexOf('.');
		String ending = dot > 0 ? name.substring(dot + 1) : "";
		if (!ending.isEmpty() && !DATA_ENDINGS.contains(ending)) {
			if (ending.equals("toml"))
				throw new DroverException(path + " is TOML, which Drover does not read: save what ansible-inventory --list prints into a .json file");
			return null;
		}
		try {
			return DataReader.read(InventoryFiles.text(bytes, path), path.toString());
		} catch (DroverException e) {
			if (ending.isEmpty() && !looksLikeYaml(bytes))
				return null;
			throw e;
		}
	}

	/** Judges by the first line that says something. */
	private static boolean looksLikeYaml(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip)
				.filter(line -> !line.isEmpty() && "#;".indexOf(line.charAt(0)) < 0).findFirst()
				.map(line -> LOOKS_LIKE_YAML.matcher(line).matches()).orElse(false);
	}

	/** Comments may be in any encoding, everything else is UTF-8. */
	private static String iniText(byte[] bytes, Path path) throws DroverException {
		byte[] readable = bytes.clone();
		for (int start = 0; start < readable.length; start++) {
			boolean comment = readable[start] == '#' || readable[start] == ';';
			for (; start < readable.length && readable[start] != '\n'; start++) {
				if (comment && readable[start] < 0)
					readable[start] = '?';
			}
		}
		return InventoryFiles.text(readable, path);
	}

	private void readData(Data data) throws DroverException {
		Map<String, Object> root = Data.map(data.root());
		Object plugin = root.get("plugin");
		if (plugin instanceof String name && !name.isEmpty())
			throw new DroverException(data.file() + " configures an inventory plugin, and Drover runs none: save what ansible-inventory --list prints"
					+ " into a .json file and name that");
		if (ListingSource.is(data))
			new ListingSource(inventory, data).read(root);
		else
			new YamlSource(inventory, data).read(root);
	}
}
