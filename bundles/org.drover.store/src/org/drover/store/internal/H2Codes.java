package org.drover.store.internal;

import org.h2.api.ErrorCode;

/** What H2's error codes mean to us. */
public final class H2Codes {

	private H2Codes() {
	}

	public static boolean isClosed(int code) {
		return code == ErrorCode.DATABASE_IS_CLOSED || code == ErrorCode.OBJECT_CLOSED || code == ErrorCode.CONNECTION_BROKEN_1;
	}

	public static boolean isTooLong(int code) {
		return code == ErrorCode.VALUE_TOO_LONG_2;
	}

	public static boolean isLocked(int code) {
		return code == ErrorCode.LOCK_TIMEOUT_1 || code == ErrorCode.DEADLOCK_1 || code == ErrorCode.CONCURRENT_UPDATE_1;
	}

	public static boolean isAlreadyOpen(int code) {
		return code == ErrorCode.DATABASE_ALREADY_OPEN_1;
	}
}
