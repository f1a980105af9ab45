"""What is installed: the files each system expects, valid as its own tools say, in any prefix."""

import gzip
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

BUILD = os.environ["ECHOLAB_BUILD"]
SOURCE = pathlib.Path(os.environ["ECHOLAB_SOURCE"])
COMMANDS = ("serve", "connect", "load", "states", "lab")


def output_of(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        # Installed in one place, used in another: nothing may know where it is.
        first = pathlib.Path(cls.folder.name, "first")
        cls.prefix = pathlib.Path(cls.folder.name, "some where else")
        output_of("cmake", "--install", BUILD, "--prefix", str(first), "--strip")
        first.rename(cls.prefix)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def share(self, *parts):
        return pathlib.Path(self.prefix, "share", *parts)

    def test_programs_run_from_anywhere(self):
        version = output_of(self.prefix / "bin/echolab-cli", "--version")
        self.assertRegex(version, r"^echolab-cli \d+\.\d+\.\d+ \(Qt \d")
        self.assertIn("실험", output_of(self.prefix / "bin/echolab-cli", "lab", "--language", "ko", "--help"))

    def test_every_command_has_a_manual_page_in_both_languages_without_a_warning(self):
        pages = ["echolab", "echolab-cli", *(f"echolab-cli-{command}" for command in COMMANDS)]
        for language in ("", "ko"):
            for page in pages:
                with self.subTest(language=language, page=page):
                    file = self.share("man", language, "man1", page + ".1.gz")
                    shown = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", str(file)], capture_output=True,
                                           text=True, env={**os.environ, "MANROFFSEQ": "", "MANWIDTH": "80"})
                    self.assertEqual((shown.returncode, shown.stderr), (0, ""))
                    self.assertIn(page, shown.stdout)

    def test_manual_pages_name_every_option_of_the_help(self):
        for command in COMMANDS:
            page = gzip.open(self.share("man/man1", f"echolab-cli-{command}.1.gz"), "rt").read().replace("\\-", "-")
            for word in output_of(self.prefix / "bin/echolab-cli", command, "--help", "--language", "en").split():
                if word.startswith("--"):
                    self.assertIn(re.split(r"[=\[]", word)[0].strip(",."), page)

    def test_bash_completes_commands_options_and_values(self):
        script = self.share("bash-completion/completions/echolab-cli")
        for words, expected in (
            (["echolab-cli", "sta"], ["states"]),
            (["echolab-cli", "serve", "--back"], ["--backlog"]),
            (["echolab-cli", "serve", "--model", ""], ["one", "threads", "loop"]),
            (["echolab-cli", "lab", "ru"], ["run"]),
        ):
            with self.subTest(words=words):
                quoted = " ".join(f"'{word}'" for word in words)
                completed = output_of("bash", "-c", f"source '{script}'; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1};"
                                                    ' _echolab_cli; echo "${COMPREPLY[@]}"')
                self.assertEqual(completed.split(), expected)

    def test_other_shells_read_their_completions(self):
        for shell, file in (("zsh", "zsh/site-functions/_echolab-cli"),
                            ("fish", "fish/vendor_completions.d/echolab-cli.fish")):
            with self.subTest(shell=shell):
                self.assertTrue(self.share(file).read_text())
                if shutil.which(shell):  # neither is needed to build or to use Echo Lab
                    subprocess.run([shell, "-n", str(self.share(file))], check=True)

    def test_the_menu_finds_it(self):
        output_of("desktop-file-validate", self.share("applications/echolab.desktop"))
        output_of("appstreamcli", "validate", "--no-net", self.share("metainfo/io.github.echolab.EchoLab.metainfo.xml"))
        for size in (16, 24, 32, 48, 64, 128, 256, 512):
            self.assertTrue(self.share("icons/hicolor", f"{size}x{size}", "apps/echolab.png").is_file())
        self.assertTrue(self.share("icons/hicolor/scalable/apps/echolab.svg").is_file())

    def test_versions_agree(self):
        version = output_of(self.prefix / "bin/echolab-cli", "--version").split()[1]
        self.assertIn(f'<release version="{version}"', (SOURCE / "resources/linux/io.github.echolab.EchoLab.metainfo.xml").read_text())
        self.assertIn(f"## [{version}]", (SOURCE / "CHANGELOG.md").read_text())
        self.assertIn(f"echolab ({version})", (SOURCE / "resources/linux/changelog").read_text())
        self.assertIn(f'"version-semver": "{version}"', (SOURCE / "vcpkg.json").read_text())


if __name__ == "__main__":
    unittest.main()
