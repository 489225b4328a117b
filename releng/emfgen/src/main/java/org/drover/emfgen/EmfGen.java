package org.drover.emfgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates a bundle's {@code src-gen} out of its Ecore model, without an Eclipse around it. The generator model in the bundle holds
 * settings only; what it says of classes and features is derived from the Ecore model at each run.
 */
public final class EmfGen {

	private static final String CHECK = "check";
	private static final String SOURCES = "src-gen";

	private EmfGen() {
	}

	/** Arguments: the bundle's folder, the generator model below it, and {@code write} or {@code check}. */
	public static void main(String[] arguments) throws IOException {
		Path bundle = Path.of(arguments[0]).toAbsolutePath().normalize();
		System.exit(arguments[2].equals(CHECK) ? check(bundle, arguments[1]) : write(bundle, arguments[1]));
	}

	/** Everything is generated anew and nothing merged: hand-written code lives in another source folder. */
	private static int write(Path bundle, String genmodel) throws IOException {
		Folders.delete(bundle.resolve(SOURCES));
		generate(bundle, bundle.getFileName().toString(), genmodel);
		System.out.println(Folders.texts(bundle.resolve(SOURCES)).size() + " files in " + bundle.resolve(SOURCES));
		return 0;
	}

	private static int check(Path bundle, String genmodel) throws IOException {
		Path work = Files.createTempDirectory("emfgen");
		try {
			Path copy = work.resolve(bundle.getFileName().toString());
			Folders.copy(bundle.resolve("model"), copy.resolve("model"));
			for (String file : List.of("plugin.xml", "plugin.properties", "build.properties")) {
				if (Files.exists(bundle.resolve(file)))
					Files.copy(bundle.resolve(file), copy.resolve(file));
			}
			generate(copy, bundle.getFileName().toString(), genmodel);
			List<String> stale = Folders.differences(bundle.resolve(SOURCES), copy.resolve(SOURCES));
			stale.forEach(file -> System.err.println(SOURCES + " is not up to date: " + file));
			return stale.isEmpty() ? 0 : 1;
		} finally {
			Folders.delete(work);
		}
	}

	private static void generate(Path bundle, String name, String genmodel) {
		GenModel model = load(bundle, name, genmodel);
		require(model.diagnose());
		Generator generator = new Generator();
		// before setInput: an input that no adapter is known for is passed over in silence
		generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
		generator.setInput(model);
		for (String part : List.of(GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE))
			require(generator.generate(model, part, new BasicMonitor()));
	}

	private static GenModel load(Path bundle, String name, String genmodel) {
		EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(bundle + "/"));
		GenModelPackage.eINSTANCE.eClass();
		ResourceSet resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
		URI uri = URI.createURI("platform:/resource/" + name + "/" + genmodel);
		return complete((GenModel) resources.getResource(uri, true).getContents().getFirst());
	}

	private static GenModel complete(GenModel settings) {
		GenModel full = GenModelFactory.eINSTANCE.createGenModel();
		settings.eResource().getContents().add(full);
		full.initialize(settings.getGenPackages().stream().map(GenPackage::getEcorePackage).toList());
		full.reconcile(settings);
		full.getForeignModel().addAll(settings.getForeignModel());
		settings.eResource().getContents().remove(settings);
		full.setCanGenerate(true);
		full.setValidateModel(true);
		full.setCreationIcons(false); // the console has icons of its own
		full.getAllGenPackagesWithClassifiers().forEach(part -> part.getGenClasses().forEach(type -> type.setImage(false)));
		return full;
	}

	private static void require(Diagnostic diagnostic) {
		if (diagnostic.getSeverity() >= Diagnostic.ERROR)
			throw new IllegalStateException("the model cannot be generated: " + text(diagnostic));
	}

	private static String text(Diagnostic diagnostic) {
		StringBuilder text = new StringBuilder(diagnostic.getMessage());
		diagnostic.getChildren().forEach(child -> text.append("; ").append(text(child)));
		return text.toString();
	}
}
