package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no Linux host can run is told from what one may: a program that is left out by mistake is missed by its clients. */
class WindowsCommandTest {

	@ParameterizedTest
	@ValueSource(strings = { "setup\\install.cmd /quiet", "setup.exe /S", "SETUP.EXE", "msiexec /i tool.msi /qn", "MsiExec.exe /x{1}", "\"C:\\Program Files\\Tool\\remove.bat\" /s",
			"\\\\server\\share\\run", "%windir%/system32/net", "%ProgramFiles(x86)%\\t", ".\\go", "cmd /c copy a b", "powershell -File install.ps1", "reg add HKLM/x",
			"tool.msi", " cscript //B a.vbs" })
	void theseAreOfWindows(String line) {
		assertTrue(WindowsCommand.is(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "./install.sh", "apt-get install -y nginx", "dpkg -i tool.deb", "sh -c 'echo setup.exe'", "./my\\ setup.sh", "/opt/cmd", "date +%Y%m%d", "wine setup.exe",
			"rpm -i \"my tool.rpm\"", "printf 'C:\\n'", "pwsh install.ps1", "./reg", "bash setup.bat.sh", "\"" })
	void theseMayBeOfLinux(String line) {
		assertFalse(WindowsCommand.is(line));
	}
}
