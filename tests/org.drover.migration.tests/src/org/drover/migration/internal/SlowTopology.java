package org.drover.migration.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.connector.Connector;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.connector.ContentTarget;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.PreflightFinding;
import org.drover.connector.Provider;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;

/** A topology that forgets whatever it is told, and answers when it is let. */
final class SlowTopology implements Connector, Provider, ContentSource, ContentTarget, ClientAssignment {

	static final String VERSION = "1";

	private final String code;
	private final Set<String> present = ConcurrentHashMap.newKeySet();
	private final Map<ObjectRef, ManagedObject> records = new ConcurrentHashMap<>();
	private volatile CountDownLatch up = new CountDownLatch(0);

	SlowTopology(String code) {
		this.code = code;
	}

	/** Does not answer from now on. */
	void falls() {
		up = new CountDownLatch(1);
	}

	void answers() {
		up.countDown();
	}

	/** What it says when it is asked. */
	void has(ManagedObject record) {
		records.put(record.ref(), record);
	}

	/** Clients report here. */
	void comes(String... clients) {
		present.addAll(Set.of(clients));
	}

	private void awaitAnswer() {
		try {
			if (!up.await(30, TimeUnit.SECONDS))
				throw new IllegalStateException("nobody has let it answer");
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public String topology() {
		return code;
	}

	@Override
	public String description() {
		return "topology " + code + " at 127.0.0.1:8530";
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) {
		awaitAnswer();
	}

	@Override
	public List<PreflightFinding> preflight() {
		return List.of();
	}

	@Override
	public Optional<Provider> provider() {
		return Optional.of(this);
	}

	@Override
	public Optional<ContentSource> contentSource() {
		return Optional.of(this);
	}

	@Override
	public Optional<ContentTarget> contentTarget() {
		return Optional.of(this);
	}

	@Override
	public Optional<ClientAssignment> clientAssignment() {
		return Optional.of(this);
	}

	@Override
	public Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) {
		awaitAnswer();
		return records.entrySet().stream().filter(record -> refs.contains(record.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Override
	public void create(String effect, List<NewObject> batch) {
		awaitAnswer();
	}

	@Override
	public void delete(String effect, Collection<ObjectRef> batch) {
		awaitAnswer();
	}

	@Override
	public Set<ObjectRef> createdBy(String effect) {
		awaitAnswer();
		return Set.of();
	}

	@Override
	public Map<String, String> configure(ObjectRef service, Map<String, String> attributes) {
		awaitAnswer();
		return Map.of();
	}

	@Override
	public ContentDescription describe(ObjectRef owner) {
		awaitAnswer();
		return new ContentDescription(owner, VERSION, List.of(new ContentFile("setup.exe", "ab".repeat(32), 3)));
	}

	@Override
	public InputStream open(ObjectRef owner, String path) {
		awaitAnswer();
		return new ByteArrayInputStream(new byte[] { 1, 2, 3 });
	}

	@Override
	public boolean hasFile(String sha256) {
		return false;
	}

	@Override
	public void putFile(String sha256, long size, InputStream bytes) {
		awaitAnswer();
	}

	@Override
	public void publish(String effect, ContentDescription content) {
		awaitAnswer();
	}

	@Override
	public void withdraw(String effect, ObjectRef owner) {
		awaitAnswer();
	}

	@Override
	public boolean published(String effect, ObjectRef owner) {
		return false;
	}

	@Override
	public ClientHome home(String site) {
		return new ClientHome(code, "http://127.0.0.1:8530");
	}

	@Override
	public Map<String, String> assigned(Collection<String> clients) {
		return Map.of();
	}

	@Override
	public void accept(Map<String, String> siteByClient) {
		awaitAnswer();
	}

	@Override
	public void release(Collection<String> clients, ClientHome to) {
		awaitAnswer();
	}

	@Override
	public Set<String> present(Collection<String> clients) {
		Set<String> here = new TreeSet<>(clients);
		here.retainAll(present);
		return here;
	}

	@Override
	public void close() {
		// there is nothing to close
	}
}
