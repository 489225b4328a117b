package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.drover.connector.Connector;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.DocumentTable;
import org.drover.testing.TinyDisk;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A topology is edited in its diagram, by mouse and keys; elements are found by what a screen reader would say. */
class TopologyEditorTest extends EstateCase {

	private static final String SERVER = "site system Drover site server";
	/** As what the project keeps the layouts of diagrams. */
	private static final String LAYOUT = "topology-layout";
	private static final String POINT = "distribution point ";

	@BeforeEach
	void open() {
		CONSOLE.openTopology("new");
		says("No changes");
		CONSOLE.settle();
	}

	@AfterEach
	void close() {
		CONSOLE.closeEditors();
	}

	@Test
	void isEditedByMouseAndKeys() throws Exception {
		create();
		connect();
		rename();
		align();
		find();
		shots("9 topology");
		export();
	}

	private static void create() {
		tool("Add a server");
		Rectangle site = bounds("site DRV");
		BOT.click(onDisplay(site.x + site.width - 20, site.y + site.height - 14));
		typeName("web1");
		tool("Add a distribution point: click");
		BOT.click(middle("site system web1, new"));
		typeName("dp1");
		Rectangle grown = bounds("site DRV");
		tool("Add a boundary");
		BOT.click(onDisplay(grown.x + 60, grown.y - 40));
		typeName("b1");
		there("distribution point dp1 on web1, new");
		there("boundary b1, new");
		says("3 changes");
		CONSOLE.tool("Fit the diagram into the view");
	}

	private static void connect() {
		tool("Link a distribution point");
		BOT.click(middle("distribution point dp1"));
		BOT.click(middle("boundary b1"));
		there("distribution point dp1 on web1, new, protected");
		assertEquals(1, BOT.ask(() -> part("distribution point dp1").orElseThrow().getSourceConnections().size()).intValue());
	}

	/** A name that is taken is said to be while it is typed, and is not given. */
	private static void rename() {
		BOT.click(head("site system web1"));
		BOT.keys(KeyEvent.VK_F2);
		BOT.the("field for the name", Text.class, text -> text.getText().equals("web1"));
		BOT.type("drover site server");
		BOT.keys(KeyEvent.VK_ENTER);
		there("site system web1, new");
		BOT.keys(KeyEvent.VK_F2);
		typeName("web2");
		there("site system web2, new");
	}

	@Test
	void aCopyIsPastedAndTakenBackByKeys() {
		create();
		BOT.click(middle("distribution point dp1"));
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
		BOT.click(head(SERVER));
		BOT.until("it can be pasted", () -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(IWorkbenchCommandConstants.EDIT_PASTE).isEnabled());
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
		there("distribution point dp1-copy1 on Drover site server, new");
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
		BOT.until("the copy is taken back", () -> part("distribution point dp1-copy1").isEmpty());
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
		there("distribution point dp1-copy1 on Drover site server, new");
	}

	private static void align() {
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
		Rectangle before = bounds(SERVER);
		assertTrue(before.x != bounds("site system web2").x);
		BOT.keys(KeyEvent.VK_ALT, KeyEvent.VK_SHIFT, KeyEvent.VK_LEFT);
		BOT.until("both are in line", () -> bounds(SERVER).x == bounds("site system web2").x);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
		BOT.until("it lies where it lay", () -> bounds(SERVER).equals(before));
	}

	private static void find() {
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_F);
		BOT.the("field to find by name", Text.class, text -> text.getMessage().startsWith("Find in this diagram") && text.isFocusControl());
		BOT.type("b1");
		BOT.until("it is selected", () -> selection().equals(List.of("boundary b1, new")));
		BOT.keys(KeyEvent.VK_ESCAPE);
	}

	private static void export() throws Exception {
		List<String> texts = texts(exported("picture.svg"));
		assertTrue(texts.containsAll(List.of("web2", "dp1", "b1", "Drover site server")), texts::toString);
		assertTrue(Files.readString(exported("picture.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
	}

	private static Path exported(String name) {
		Path file = folder.resolve(name);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_E);
		BOT.saveAs(file);
		says("The picture is saved");
		return file;
	}

	private static List<String> texts(Path svg) throws Exception {
		Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(svg.toFile());
		NodeList texts = document.getElementsByTagName("text");
		return IntStream.range(0, texts.getLength()).mapToObj(at -> texts.item(at).getTextContent()).toList();
	}

	/** Somebody else changes the same point before the draft is saved: it is refused, and keeps what the person did. */
	@Test
	void aConflictKeepsTheWork() throws DroverException {
		BOT.click(middle(POINT));
		BOT.keys(KeyEvent.VK_F2);
		typeName("mine");
		there("distribution point mine on Drover site server, changed");
		changeAsSomebodyElse();
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
		BOT.shell("Save changes of new");
		BOT.press("Save and run");
		BOT.press("Gather again and keep my changes");
		there("distribution point mine on Drover site server, changed, multicast");
		says("1 change");
		assertFalse(BOT.ask(() -> Stream.of(Display.getCurrent().getShells()).anyMatch(shell -> shell.getText().endsWith(" stopped"))), "it was told already");
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
		BOT.press("Save and run");
		says("No changes");
		there("distribution point mine on Drover site server, multicast");
	}

	/** The old layout stays as it is until the diagram is saved. */
	@Test
	void aLayoutOfANewerVersionIsSaidAndKept() throws DroverException {
		isSaidAndKept("layout 99\nsite:DRV in 3 dimensions\n", "It was saved by a newer Drover");
	}

	@Test
	void aLayoutThatWasCutOffIsSaidAndKept() throws DroverException {
		isSaidAndKept("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<estate:EstateDraft xmi:version=\"2.0\"", "2 of its lines are broken");
	}

	private static void isSaidAndKept(String unreadable, String said) throws DroverException {
		CONSOLE.closeEditors();
		DocumentTable documents = CONSOLE.session().project().documents();
		documents.put(LAYOUT, "new", unreadable);
		try {
			CONSOLE.openTopology("new");
			BOT.shell("Diagram of new");
			BOT.the(said, Label.class, label -> label.getText().contains(said));
			BOT.shot("9 " + said);
			BOT.press("OK");
			says("No changes");
			there(SERVER);
			assertEquals(unreadable, documents.find(LAYOUT, "new").orElseThrow().body());
		} finally {
			documents.delete(LAYOUT, "new");
		}
	}

	@Test
	void aFullDiskTakesNoPictureAndTheDraftStays() throws IOException, InterruptedException {
		String obstacle = TinyDisk.obstacle();
		assumeTrue(obstacle.isEmpty(), obstacle);
		Path full = Files.createDirectory(folder.resolve("full"));
		BOT.click(middle(POINT));
		BOT.keys(KeyEvent.VK_F2);
		typeName("kept");
		there("distribution point kept on Drover site server, changed");
		try (TinyDisk disk = TinyDisk.mount(full, 1)) {
			fill(full.resolve("others"));
			for (String picture : List.of("picture.png", "picture.pdf")) {
				BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_E);
				BOT.chooseFile(full.resolve(picture));
				BOT.shell("Export " + picture);
				BOT.the("why", Label.class, label -> label.getText().contains("the disk is full"));
				BOT.shot("9 full disk");
				BOT.press("OK");
			}
			try (Stream<Path> files = Files.list(full)) {
				assertEquals(List.of(full.resolve("others")), files.toList());
			}
		}
		says("1 change");
		there("distribution point kept on Drover site server, changed");
	}

	/** To the last byte. */
	private static void fill(Path file) throws IOException {
		IOException end = assertThrows(IOException.class, () -> Files.write(file, new byte[2 << 20]));
		assertTrue(Files.size(file) > 0, end::toString);
	}

	private static void changeAsSomebodyElse() throws DroverException {
		org.drover.store.Estate fresh = CONSOLE.topology("new").inventory().orElseThrow().estate();
		ObjectRef point = IntStream.range(0, fresh.size()).filter(object -> fresh.kind(object) == ObjectKind.DISTRIBUTION_POINT)
				.mapToObj(fresh::ref).findFirst().orElseThrow();
		try (Connector connector = CONSOLE.session().engine().connect("new")) {
			connector.provider().orElseThrow().configure(point, Map.of(Attributes.MULTICAST, "true"));
		}
	}

	// the diagram in the words of its user

	private static void says(String sentence) {
		BOT.the("sentence " + sentence, Label.class, label -> label.getText().startsWith(sentence));
	}

	private static void tool(String tip) {
		BOT.click(BOT.centre(BOT.the("tool " + tip, Canvas.class,
				canvas -> canvas.getToolTipText() != null && canvas.getToolTipText().startsWith(tip) && canvas.isEnabled())));
	}

	/** Into the field that is open over an element, in place of what is there. */
	private static void typeName(String name) {
		BOT.the("field for the name", Text.class, text -> text.isFocusControl() && text.getParent() instanceof Canvas);
		BOT.type(name);
		BOT.keys(KeyEvent.VK_ENTER);
	}

	private static void there(String name) {
		BOT.until(name + " is there", () -> part(name).isPresent());
		CONSOLE.settle();
	}

	/** For the UI thread. */
	private static GraphicalViewer viewer() {
		return (GraphicalViewer) BOT.page().getActiveEditor().getAdapter(GraphicalViewer.class);
	}

	/** For the UI thread: the one whose name begins so. */
	private static Optional<GraphicalEditPart> part(String name) {
		return viewer().getEditPartRegistry().values().stream().filter(part -> name((EditPart) part).startsWith(name)).findFirst();
	}

	private static String name(EditPart part) {
		if (!(part.getAdapter(AccessibleEditPart.class) instanceof AccessibleEditPart described))
			return "";
		AccessibleEvent event = new AccessibleEvent(part.getViewer().getControl());
		described.getName(event);
		return event.result == null ? "" : event.result;
	}

	/** For the UI thread. */
	private static List<String> selection() {
		List<String> names = new ArrayList<>();
		for (Object part : viewer().getSelectedEditParts())
			names.add(name((EditPart) part));
		return names;
	}

	/** In the viewer's control. */
	private static Rectangle bounds(String name) {
		BOT.until(name + " is there", () -> part(name).isPresent());
		return BOT.ask(() -> {
			GraphicalEditPart part = part(name).orElseThrow();
			Rectangle bounds = part.getFigure().getBounds().getCopy();
			part.getFigure().translateToAbsolute(bounds);
			return bounds;
		});
	}

	private static Point middle(String name) {
		Rectangle bounds = bounds(name);
		return onDisplay(bounds.getCenter().x, bounds.getCenter().y);
	}

	/** Where a server has its name. */
	private static Point head(String name) {
		Rectangle bounds = bounds(name);
		return onDisplay(bounds.getCenter().x, bounds.y + 20);
	}

	private static Point onDisplay(int x, int y) {
		return BOT.ask(() -> viewer().getControl().toDisplay(x, y));
	}

	/** What the screen shows, in both themes. */
	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
