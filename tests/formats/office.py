"""LibreOffice accepts or rejects every tracked change of Word files: a reader that nobody here wrote."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from lawtrack.formats.libreoffice import libreoffice

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MODULE = (
    '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    'script:language="StarBasic">{}</script:module>'
)
_BASIC = """
Sub Resolve
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim word(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  file = FreeFile
  Open "{list}" For Input As #file
  Do While Not EOF(file)
    Line Input #file, source
    For Each way In Array("Accept", "Reject")
      document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
      helper.executeDispatch(document.CurrentController.Frame, ".uno:" + way + "AllTrackedChanges", "", 0, Array())
      document.storeToURL(ConvertToURL(source + "." + way + ".docx"), word())
      document.close(True)
    Next
  Loop
  Close #file
End Sub
"""


def resolved(files: Sequence[bytes], folder: Path) -> list[tuple[bytes, bytes]]:
    """Each file with everything accepted, and with everything rejected, as LibreOffice saves it."""
    paths = []
    for n, data in enumerate(files):
        paths.append(folder / f"file{n}.docx")
        paths[-1].write_bytes(data)
    listed = folder / "list.txt"
    listed.write_text("".join(f"{path}\n" for path in paths))
    _run(folder, "--terminate_after_init")  # makes the profile; a macro there before would be overwritten
    basic = _BASIC.format(list=listed).replace("&", "&amp;").replace('"', "&quot;")
    module = folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_HEAD + _MODULE.format(basic))
    _run(folder, "macro:///Standard.Module1.Resolve")
    return [
        (Path(f"{path}.Accept.docx").read_bytes(), Path(f"{path}.Reject.docx").read_bytes()) for path in paths
    ]


def _run(folder: Path, what: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [libreoffice(), profile, "--headless", "--norestore", "--nolockcheck", what]
    subprocess.run(command, capture_output=True, timeout=240, check=False, stdin=subprocess.DEVNULL)
