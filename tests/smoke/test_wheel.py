"""The built distributions hold everything, and the smoke part passes on the wheel."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = ("sql", "migrations")

pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]


def run(*command: str | Path, cwd: Path, **env: str) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={k: v for k, v in os.environ.items() if not k.startswith("PYTEST")} | env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def sources(folder: Path) -> set[str]:
    """The files below a folder, without what Python or an editor left there."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and not path.name.startswith(".")
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the unpacked sdist: so both are complete or it fails."""
    work = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-m", "hatchling", "build", "-d", work)
    run(*build, "-t", "sdist", cwd=ROOT)
    (archive,) = work.glob("*.tar.gz")
    # Python 3.11.2, Debian 12's, has no filters yet; later ones warn without.
    options = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(archive) as stream:
        stream.extractall(work, **options)
    unpacked = work / archive.name.removesuffix(".tar.gz")
    run(*build, "-t", "wheel", cwd=unpacked)
    (built,) = work.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; its dependencies are those of our own."""
    venv = tmp_path_factory.mktemp("wheel") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", venv, cwd=ROOT)
    python = venv / "bin" / "python"
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(run(python, "-c", code, cwd=venv).strip())
    # Paths of a .pth file are not searched for further .pth files: an editable
    # installation of pgdedup in our own environment stays invisible.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
        *("--no-deps", "--no-index", "--disable-pip-version-check", wheel),
        cwd=venv,
    )
    return venv


def test_wheel_holds_package_sql_and_migrations(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    expected = {f"pgdedup/{name}" for name in sources(ROOT / "pgdedup")}
    for folder in DATA:
        found = sources(ROOT / folder)
        assert found, f"{folder}/ is empty"
        expected |= {f"pgdedup/_data/{folder}/{name}" for name in found}
    packaged = {name for name in names if ".dist-info/" not in name}
    assert packaged == expected
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_smoke_part_passes_on_the_wheel(environment: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "smoke" / "test_package.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    run(
        *(environment / "bin" / "python", "-m", "pytest", "-q"),
        *("-c", tmp_path / "pytest.ini", "-p", "no:cacheprovider", tmp_path),
        cwd=tmp_path,
        PGDEDUP_SMOKE_PREFIX=str(environment),
        PYTHONPATH="",
    )


def test_wheel_and_checkout_have_the_same_core(environment: Path) -> None:
    code = (
        "import hashlib; from pgdedup.migrate import core_script;"
        "print(hashlib.sha256(core_script().encode()).hexdigest())"
    )
    from_wheel = run(environment / "bin" / "python", "-c", code, cwd=environment)
    assert from_wheel == run(sys.executable, "-c", code, cwd=ROOT)


def test_installed_command_runs(environment: Path) -> None:
    shown = run(environment / "bin" / "pgdedup", "--help", cwd=environment)
    assert "demo" in shown
