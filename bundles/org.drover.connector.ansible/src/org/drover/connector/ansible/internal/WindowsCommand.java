package org.drover.connector.ansible.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells command lines that only Windows can run, by what they begin with. One that might be of either is none. */
final class WindowsCommand {

	/** What stands between quotation marks there, or else the first word. */
	private static final Pattern FIRST = Pattern.compile("\"([^\"]+)\"|(\\S+)");
	/** On a drive or a share, below a folder, or below what a variable names. A backslash before a space is a shell's. */
	private static final Pattern PATH = Pattern.compile("[A-Za-z]:\\\\.*|.*\\\\[\\w.%].*|%[A-Za-z][\\w()]*%.*");
	private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:exe|cmd|bat|msi|msu|msp|vbs|wsf)");
	private static final Pattern PROGRAM = Pattern.compile("(?i)msiexec|cmd|cscript|wscript|powershell|rundll32|regsvr32|reg|wusa|dism|wmic|robocopy|xcopy|schtasks");

	private WindowsCommand() {
	}

	static boolean is(String line) {
		Matcher first = FIRST.matcher(line.strip());
		if (!first.lookingAt())
			return false;
		String word = first.group(1) == null ? first.group(2) : first.group(1);
		return PATH.matcher(word).matches() || FILE.matcher(word).matches() || PROGRAM.matcher(word).matches();
	}
}
