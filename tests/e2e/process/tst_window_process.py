"""The window's program as a process: what it does before there is a window, and where there can be none."""

import os
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["ECHOLAB"]


def run(*arguments, **changes):
    """The program without a display, and with settings of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        environment.update({"HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8"}, **changes)
        return subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, timeout=60, text=True)


class WithoutDisplay(unittest.TestCase):
    def test_help_and_version_are_printed(self):
        for option in ("--help", "-h"):
            result = run(option)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertIn("--language", result.stdout)
        for option in ("--version", "-v"):
            result = run(option)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertRegex(result.stdout, r"^EchoLab \d+\.\d+\.\d+\n$")

    def test_help_speaks_the_language_asked_for(self):
        self.assertRegex(run("--language", "ko", "--help").stdout, "[가-힣]")
        self.assertRegex(run("--help", LC_ALL="ko_KR.UTF-8", LANG="ko_KR.UTF-8").stdout, "[가-힣]")
        self.assertNotRegex(run("--language=en", "--help", LC_ALL="ko_KR.UTF-8").stdout, "[가-힣]")

    def test_what_is_not_understood_is_an_error_of_usage(self):
        for arguments in (["--colour"], ["file"], ["--language", "tlh"], ["--language"], ["-x"]):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn("--help", result.stderr)

    def test_a_window_is_one_line_and_exit_status_1(self):
        for changes in ({}, {"DISPLAY": ":32765"}, {"DISPLAY": "nonsense"}, {"QT_QPA_PLATFORM": "none-such"}):
            for arguments in ([], ["--language", "ko"]):
                with self.subTest(changes=changes, arguments=arguments):
                    result = run(*arguments, **changes)
                    self.assertEqual(result.returncode, 1, result.stderr)
                    self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
                    self.assertIn("echolab-cli", result.stderr)


if __name__ == "__main__":
    unittest.main()
