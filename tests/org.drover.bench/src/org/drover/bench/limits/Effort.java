package org.drover.bench.limits;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

import org.drover.bench.Timing;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;

/**
 * What work cost this process.
 *
 * @param seconds   from its start to its end
 * @param processor seconds of all processors together
 * @param mebibytes of heap in use after any collection, at most; what is no longer needed may be among them
 */
record Effort(double seconds, double processor, double mebibytes) {

	private static final double NANOS = 1e9;
	private static final double MIB = 1 << 20;

	static Effort of(Timing.Work work) throws Exception {
		AtomicLong most = new AtomicLong(used());
		NotificationListener listener = (notification, any) -> most.accumulateAndGet(left(notification), Math::max);
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		long before = system.getProcessCpuTime();
		watch(listener, true);
		try {
			double seconds = Timing.seconds(work);
			double processor = (system.getProcessCpuTime() - before) / NANOS;
			most.accumulateAndGet(used(), Math::max);
			return new Effort(seconds, processor, most.get() / MIB);
		} finally {
			watch(listener, false);
		}
	}

	private static void watch(NotificationListener listener, boolean begin) throws ListenerNotFoundException {
		for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			if (begin)
				((NotificationEmitter) collector).addNotificationListener(listener, null, null);
			else
				((NotificationEmitter) collector).removeNotificationListener(listener);
		}
	}

	/** After a whole collection. */
	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long left(Notification notification) {
		if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION))
			return 0;
		return GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
				.filter(pool -> pool.getKey().startsWith("G1")).map(Map.Entry::getValue).mapToLong(MemoryUsage::getUsed).sum();
	}
}
