package org.drover.connector;

import java.util.regex.Pattern;

/** What looks like a secret where nobody has marked it as one. Errs on the side of a secret. */
public final class SecretWords {

	private static final Pattern NAME = Pattern.compile("passw|passphrase|secret|token|private_?key|privkey|vault|credential|api_?key|access_?key|"
			+ "auth_?key|encryption_?key|psk|user_?data|(?:^|_)(?:pass|pwd|pw)(?:$|_)", Pattern.CASE_INSENSITIVE);
	private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-. ]");
	private static final Pattern VALUE = Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY|://[^/\\s:@]{0,200}:[^/\\s@]{1,200}@|ENC\\[PKCS7,|\\$ANSIBLE_VAULT;");

	private SecretWords() {
	}

	/** Whether what is called so is a secret, whatever it holds. */
	public static boolean isName(String name) {
		return NAME.matcher(WORD_BORDER.matcher(name).replaceAll("_")).find();
	}

	/** Whether a text is one, whatever it is called: a private key, something encrypted, an address with a password in it. */
	public static boolean isValue(String text) {
		return VALUE.matcher(text).find();
	}
}
