package org.drover.connector.configmgr.internal;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

/** How gathering fails, in the words and numbers of Configuration Manager's own migration (SMS_MigrationSiteMapping.Status). */
enum GatheringStatus {
	UNAUTHORISED(259, "unauthorised", Retry.NEVER),
	NETWORK_TIMEOUT(515, "network timeout", Retry.LATER),
	NO_PERMISSION(771, "no permission", Retry.NEVER),
	SQL_ERROR(1027, "SQL error", Retry.NEVER),
	UNSUPPORTED_VERSION(1795, "unsupported version", Retry.NEVER);

	private final int code;
	private final String words;
	private final Retry retry;

	GatheringStatus(int code, String words, Retry retry) {
		this.code = code;
		this.words = words;
		this.retry = retry;
	}

	/** @param sentence what failed, where, and what to do, without the full stop */
	DroverException failure(String sentence, Throwable cause) {
		return new DroverException(sentence + " (status " + code + ", " + words + ")", cause, retry);
	}
}
