package org.drover.ui.diagram.internal.topology;

import java.nio.file.Path;
import java.util.EventObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.drover.model.draft.DraftChange;
import org.drover.model.draft.DraftProblem;
import org.drover.model.draft.Elements;
import org.drover.model.draft.estate.Element;
import org.drover.ui.Background;
import org.drover.ui.diagram.internal.editors.OpenEditors;
import org.drover.ui.diagram.internal.export.Drawing;
import org.drover.ui.diagram.internal.export.ExportAction;
import org.drover.ui.diagram.internal.export.PrintDiagramAction;
import org.drover.ui.diagram.internal.figures.Detail;
import org.drover.ui.diagram.internal.figures.DiagramSurface;
import org.drover.ui.diagram.internal.figures.Overview;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.session.TopologySnapshot;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.Tool;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.actions.DirectEditAction;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** A topology's sites, servers and service roles as a diagram, edited as a draft that is saved as a job. */
public final class TopologyEditor extends GraphicalEditor implements SessionListener, CurrentProject.Listener {

	/** Of the action that makes the draft's changes on what has been gathered since. */
	static final String TAKE_OVER = "org.drover.ui.diagram.takeOver";
	private static final String SAVE = "org.drover.ui.diagram.save";

	private DiagramSurface surface;
	private HeadBar bar;
	private FindBar find;
	private Palette palette;
	private ElementSheet properties;

	private ProjectSession session;
	private TopologySnapshot shown;
	private OpenDraft draft;
	private Saving saving;
	private Job loading;
	/** The topology was gathered again since the draft was begun. */
	private boolean stale;
	/** The last save did not reach the topology. */
	private boolean unsaved;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		session = CurrentProject.get().session().orElseThrow(() -> new PartInitException(Messages.TopologyEditor_noProject));
		setEditDomain(new DefaultEditDomain(this) {
			@Override
			public void setActiveTool(Tool tool) {
				super.setActiveTool(tool);
				if (tool == getDefaultTool() && palette != null)
					palette.setActive(null);
			}
		});
		super.init(site, input);
		setPartName(input.getName());
		setTitleImage(Look.icon("topology"));
		session.addListener(this);
		CurrentProject.get().addListener(this);
		OpenEditors.opened(session, input());
	}

	private TopologyInput input() {
		return (TopologyInput) getEditorInput();
	}

	@Override
	@SuppressWarnings("unchecked")
	protected void createActions() {
		super.createActions();
		IAction rename = icon(new DirectEditAction((IWorkbenchPart) this), "edit");
		rename.setText(Messages.TopologyEditor_rename);
		rename.setActionDefinitionId(IWorkbenchCommandConstants.FILE_RENAME);
		getActionRegistry().registerAction(rename);
		getSelectionActions().add(rename.getId());
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 0).applyTo(page);
		Look.dress(page, Tint.CARD, Tint.TEXT);
		bar = new HeadBar(page);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(page.getChildren()[0]);
		find = new FindBar(page, getEditorSite().getActionBars(), words -> draft == null ? List.of() : Finder.find(draft.model(), words), this::reveal,
				this::setFocus);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(find.control());
		Ui.visible(find.control(), false);
		line(page, true);
		palette = new Palette(page, ToolChoice.all(() -> draft), this::choose);
		GridDataFactory.fillDefaults().grab(false, true).hint(Palette.width(), SWT.DEFAULT).applyTo(palette.control());
		line(page, false);
		Composite canvas = new Composite(page, SWT.NONE);
		canvas.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		createGraphicalViewer(canvas);
		addActions();
		load();
	}

	private static void line(Composite page, boolean across) {
		Composite line = new Composite(page, SWT.NONE);
		Look.dress(line, Tint.CARD_BORDER, Tint.TEXT);
		GridDataFactory.fillDefaults().grab(across, !across).span(across ? 3 : 1, 1).hint(across ? SWT.DEFAULT : 1, across ? 1 : SWT.DEFAULT)
				.minSize(1, 1).applyTo(line);
	}

	@Override
	protected void configureGraphicalViewer() {
		super.configureGraphicalViewer();
		surface = new DiagramSurface(getGraphicalViewer());
		surface.keys().put(KeyStroke.getPressed(SWT.F2, 0), getActionRegistry().getAction(GEFActionConstants.DIRECT_EDIT));
	}

	@Override
	protected void initializeGraphicalViewer() {
		bar.say("topology", Messages.TopologyEditor_loading, "");
	}

	private void addActions() {
		new DiagramActions(getGraphicalViewer(), surface, () -> draft).all().forEach(this::register);
		register(new DiagramAction(ActionFactory.SELECT_ALL.getId(), IWorkbenchCommandConstants.EDIT_SELECT_ALL, Messages.TopologyEditor_selectAll, null,
				() -> draft != null, this::selectAll));
		register(icon(new DiagramAction(ActionFactory.FIND.getId(), IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Messages.TopologyEditor_find, null,
				() -> draft != null, () -> find.open()), "search"));
		register(icon(new DiagramAction(TAKE_OVER, TAKE_OVER, Messages.TopologyEditor_takeOver, null, () -> draft != null && stale,
				this::takeOver), "gather"));
		register(new ExportAction(surface.canvas(), Words.say(Messages.TopologyEditor_file, input().topology()), () -> Drawing.of(surface), this::sayExported));
		register(new PrintDiagramAction(surface.canvas(), Words.say(Messages.TopologyEditor_printed, input().title()), () -> Drawing.of(surface)));
		register(icon(new DiagramAction(SAVE, IWorkbenchCommandConstants.FILE_SAVE, Messages.TopologyEditor_save, null, this::isDirty,
				() -> getSite().getPage().saveEditor(this, false)), "save"));
		icon(named(ActionFactory.UNDO.getId()), "undo");
		icon(named(ActionFactory.REDO.getId()), "redo");
		icon(named(ActionFactory.DELETE.getId()), "delete");
		bar.add(named(ActionFactory.UNDO.getId()), named(ActionFactory.REDO.getId()), null, named(ActionFactory.FIND.getId()),
				named(DiagramActions.ARRANGE), surface.zoomOut(), surface.zoomIn(), surface.fitAction(), null, named(ExportAction.COMMAND), named(SAVE));
		DiagramMenu menu = new DiagramMenu(getGraphicalViewer(), () -> draft, getActionRegistry(), surface.fitAction());
		getGraphicalViewer().setContextMenu(menu);
		getEditorSite().registerContextMenu(menu, getGraphicalViewer(), false);
	}

	@SuppressWarnings("unchecked")
	private void register(IAction action) {
		getActionRegistry().registerAction(action);
		getSelectionActions().add(action.getId());
		boolean isOwnCommand = action.getId().equals(action.getActionDefinitionId());
		if (isOwnCommand)
			getSite().getService(IHandlerService.class).activateHandler(action.getId(), new ActionHandler(action));
	}

	private IAction named(String id) {
		return getActionRegistry().getAction(id);
	}

	private static IAction icon(IAction action, String icon) {
		action.setImageDescriptor(Look.descriptor(icon));
		action.setDisabledImageDescriptor(null);
		return action;
	}

	private void selectAll() {
		List<EditPart> parts = Elements.all(draft.model()).stream().map(this::part).filter(Objects::nonNull).toList();
		getGraphicalViewer().setSelection(new StructuredSelection(parts));
	}

	/** Null where it is not shown. */
	private EditPart part(Element element) {
		return (EditPart) getGraphicalViewer().getEditPartRegistry().get(element);
	}

	/** Selects an element and brings it into the view, large enough to be read. */
	private void reveal(Element element) {
		GraphicalEditPart part = (GraphicalEditPart) part(element);
		getGraphicalViewer().select(part);
		if (Detail.of(part.getFigure()) == Detail.FULL) {
			getGraphicalViewer().reveal(part);
			return;
		}
		Rectangle there = part.getFigure().getBounds().getCopy();
		surface.show(1, there.getCenter().x, there.getCenter().y);
	}

	private void sayExported(Path file) {
		if (!surface.canvas().isDisposed())
			bar.say("ok", Messages.TopologyEditor_exported, file.toString());
	}

	private void choose(ToolChoice choice) {
		getEditDomain().setActiveTool(choice.tool().get());
		palette.setActive(choice);
		getGraphicalViewer().getControl().setFocus();
	}

	/** Reads the topology in the background and shows it; what was drafted is gone then. */
	private void load() {
		Optional<TopologySnapshot> snapshot = session.topology(input().topology());
		if (snapshot.isEmpty() || snapshot.get().inventory().isEmpty()) {
			bar.say("info", Words.say(Messages.TopologyEditor_notGathered, input().title()), Messages.TopologyEditor_gatherIt);
			palette.setEditable(false);
			return;
		}
		loading = Background.run(Words.say(Messages.TopologyEditor_open, input().topology()), monitor -> Loaded.of(session, snapshot.get()), this::show);
	}

	private void show(Loaded loaded) {
		if (surface.canvas().isDisposed())
			return;
		boolean first = shown == null;
		discard();
		shown = loaded.snapshot();
		draft = new OpenDraft(loaded.rows(), loaded.draft(), loaded.found(), getCommandStack());
		getCommandStack().flush();
		unsaved = !draft.changes().isEmpty();
		stale = false;
		getGraphicalViewer().setEditPartFactory(new PartFactory(draft));
		getGraphicalViewer().setContents(draft.model());
		getGraphicalViewer().flush();
		if (first)
			surface.canvas().getDisplay().asyncExec(this::fit);
		changed();
		ask(draft);
		dialogs().tell(loaded);
	}

	/** Makes the draft's changes on what has been gathered since. */
	private void takeOver() {
		List<DraftChange> changes = draft.changes();
		DiagramLayout layout = draft.layout();
		TopologySnapshot latest = session.topology(input().topology()).orElseThrow();
		loading = Background.run(Words.say(Messages.TopologyEditor_takingOver, input().topology()), monitor -> Loaded.again(latest, changes, layout), loaded -> {
			boolean editedMeanwhile = draft != null && !(draft.changes().equals(changes) && draft.layout().equals(layout));
			if (editedMeanwhile)
				takeOver();
			else
				show(loaded);
		});
	}

	private void gatherAndTakeOver() {
		Background.run(Words.say(Messages.TopologyEditor_gather, input().topology()), monitor -> {
			session.gather(input().topology(), monitor);
			return null;
		}, gathered -> {
			if (draft != null)
				takeOver();
		});
	}

	private void fit() {
		if (!surface.canvas().isDisposed())
			surface.open();
	}

	private void ask(OpenDraft asked) {
		Background.run(Words.say(Messages.TopologyEditor_look, input().topology()), monitor -> Loaded.whyFixed(session, input().topology()), why -> {
			if (draft == asked && !surface.canvas().isDisposed())
				fix(why);
		});
	}

	private void fix(Optional<String> why) {
		draft.setWhyFixed(why);
		changed();
	}

	private void discard() {
		if (draft != null)
			draft.dispose();
		draft = null;
	}

	@Override
	public void commandStackChanged(EventObject event) {
		if (draft != null)
			draft.refresh();
		changed();
		super.commandStackChanged(event);
		firePropertyChange(PROP_DIRTY);
	}

	/** Brings everything up to date that a change of the draft may alter. */
	private void changed() {
		if (draft == null || surface.canvas().isDisposed())
			return;
		palette.setEditable(draft.isEditable());
		for (Object part : List.copyOf(getGraphicalViewer().getEditPartRegistry().values())) {
			if (part instanceof MarkedPart marked && ((EditPart) part).isActive())
				marked.refreshMark();
		}
		if (properties != null && properties.getControl() != null && !properties.getControl().isDisposed())
			properties.refresh();
		updateActions(getSelectionActions());
		say();
		firePropertyChange(PROP_DIRTY);
	}

	private void say() {
		List<DraftProblem> problems = draft.problems().stream().filter(DraftProblem::blocking).toList();
		int changes = draft.changes().size();
		if (saving != null)
			bar.say("clock", Words.say(Messages.TopologyEditor_saving, changes),
					saving.job().isEmpty() ? "" : Words.say(Messages.TopologyEditor_job, saving.job()));
		else if (!draft.isEditable())
			sayWhyFixed(draft.whyFixed().orElseThrow());
		else if (!problems.isEmpty())
			bar.say("error", Words.say(Messages.TopologyEditor_problems, changes, problems.size()), sentence(problems.getFirst().sentence()));
		else if (changes > 0)
			sayChanges(changes);
		else
			bar.say("topology", Messages.TopologyEditor_noChanges, Messages.TopologyEditor_addFromPalette);
	}

	private void sayWhyFixed(String why) {
		boolean asking = why.equals(OpenDraft.ASKING);
		bar.say(asking ? "clock" : "info", asking ? Messages.TopologyEditor_oneMoment : Messages.TopologyEditor_readOnly, sentence(why));
	}

	/** What a person should know of the changes, else the last of them. */
	private void sayChanges(int changes) {
		String warning = stale ? Messages.TopologyEditor_stale
				: draft.problems().stream().map(DraftProblem::sentence).findFirst().orElse("");
		bar.say(warning.isEmpty() ? "edit" : "warning", Words.say(Messages.TopologyEditor_changes, changes),
				sentence(warning.isEmpty() ? draft.changes().getLast().sentence() : warning));
	}

	/** With a capital and a full stop. */
	static String sentence(String words) {
		return Words.capital(words) + (words.endsWith(".") ? "" : ".");
	}

	@Override
	public boolean isDirty() {
		return draft != null && (unsaved || super.isDirty());
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (draft == null || saving != null)
			return;
		if (stale && !draft.changes().isEmpty()) {
			EditorDialogs.Stale chosen = dialogs().stale();
			if (chosen == EditorDialogs.Stale.TAKE_OVER)
				takeOver();
			if (chosen != EditorDialogs.Stale.SAVE) {
				monitor.setCanceled(true);
				return;
			}
		}
		if (draft.changes().isEmpty()) {
			Saving.layout(session, input().topology(), draft);
			saved();
			return;
		}
		SaveDialog dialog = new SaveDialog(getSite().getShell(), input().title(), draft.changes().stream().map(change -> change.sentence()).toList(),
				draft.problems());
		if (dialog.open() != Window.OK) {
			monitor.setCanceled(true);
			return;
		}
		saving = new Saving(session, input().topology(), new Ending());
		saved();
		fix(Optional.of(Messages.TopologyEditor_beingSaved));
		saving.start(draft);
	}

	private EditorDialogs dialogs() {
		return new EditorDialogs(getSite().getShell(), input().title());
	}

	private void saved() {
		unsaved = false;
		getCommandStack().markSaveLocation();
		firePropertyChange(PROP_DIRTY);
	}

	private final class Ending implements Saving.Outcome {

		@Override
		public void saved() {
			saving = null;
			if (!surface.canvas().isDisposed())
				load();
		}

		@Override
		public void failed(String why) {
			saving = null;
			if (surface.canvas().isDisposed())
				return;
			unsaved = true;
			fix(Optional.empty());
			switch (dialogs().failed(why)) {
			case GATHER -> gatherAndTakeOver();
			case DISCARD -> load();
			case KEEP -> { }
			}
		}
	}

	@Override
	public void jobsChanged() {
		if (saving != null)
			saving.jobsChanged();
	}

	@Override
	public void topologiesChanged() {
		if (saving != null) {
			saving.topologiesChanged();
			return;
		}
		boolean newer = session.topology(input().topology()).filter(snapshot -> snapshot != shown).isPresent();
		if (newer && !isDirty())
			load();
		else if (newer) {
			stale = true;
			changed();
		}
	}

	@Override
	public void projectChanged() {
		getSite().getPage().closeEditor(this, false);
	}

	@Override
	@SuppressWarnings({ "rawtypes", "unchecked" })
	public Object getAdapter(Class type) {
		if (type == IPropertySheetPage.class) {
			properties = new ElementSheet();
			return properties;
		}
		if (type == IContentOutlinePage.class)
			return new Overview(surface);
		if (type == ZoomManager.class)
			return surface.zoom();
		return super.getAdapter(type);
	}

	@Override
	public void dispose() {
		OpenEditors.closed(session, input());
		session.removeListener(this);
		CurrentProject.get().removeListener(this);
		if (loading != null)
			loading.cancel();
		if (saving != null)
			saving.leave();
		super.dispose();
		discard();
		if (bar != null)
			bar.dispose();
	}
}
