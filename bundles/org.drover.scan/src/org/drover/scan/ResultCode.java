package org.drover.scan;

/** What the output of a scan is worth. */
public enum ResultCode {
	/** The host was known throughout, and was the same. */
	CONSISTENT,
	/** The host, or what the guest has of it, changed during the scan, or may have. The output must not be believed. */
	INCONSISTENT_OUTPUT,
	/** Nothing outside tells what the host is: the output is that of a scan without a guard. */
	UNGUARDED
}
