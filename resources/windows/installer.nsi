; Installs Echo Lab for the person who runs it, or with an administrator's rights for all; scripts/package-windows makes it.
; Given on the command line: VERSION, BIN (the folder of the programs), DOCUMENTS (the folder of the texts), OUTPUT.
; /S installs silently, /CurrentUser or /AllUsers says for whom, /D=FOLDER (the last, without quotes) where.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10

!define NAME "Echo Lab"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\EchoLab"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\EchoLab\Setup"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "Software\EchoLab\Setup"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_MUI
!define MUI_ICON "resources/windows/echolab.ico"
!define MUI_UNICON "resources/windows/echolab.ico"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_FINISHPAGE_NOAUTOCLOSE
!define MUI_FINISHPAGE_RUN "$INSTDIR\echolab.exe"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh

Name "${NAME}"
OutFile "${OUTPUT}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} Setup"
VIAddVersionKey LegalCopyright "The Echo Lab developers, MIT License"

!insertmacro MUI_PAGE_LICENSE "${DOCUMENTS}\LICENSE.txt"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
; NSIS has these in other languages only.
!define MULTIUSER_TEXT_INSTALLMODE_TITLE "사용자 선택"
!define MULTIUSER_TEXT_INSTALLMODE_SUBTITLE "$(^NameDA)을(를) 어느 사용자에게 설치할지 고르십시오."
!define MULTIUSER_INNERTEXT_INSTALLMODE_TOP "$(^NameDA)을(를) 나만 쓸지, 이 컴퓨터의 모든 사용자가 쓸지 고르십시오. $(^ClickNext)"
!define MULTIUSER_INNERTEXT_INSTALLMODE_ALLUSERS "이 컴퓨터의 모든 사용자에게 설치"
!define MULTIUSER_INNERTEXT_INSTALLMODE_CURRENTUSER "나에게만 설치"
!insertmacro MUI_LANGUAGE Korean

Function .onInit
    SetRegView 64
    !insertmacro MULTIUSER_INIT
    ${IfNot} ${Silent}
        !insertmacro MUI_LANGDLL_DISPLAY
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    !insertmacro MULTIUSER_UNINIT
    !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
    SetOutPath "$INSTDIR"
    File "${BIN}\echolab.exe"
    File "${BIN}\echolab-cli.exe"
    File "${DOCUMENTS}\*.*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\echolab.exe"

    ; MultiUser.nsh reads both: where it was installed, and that it was, for this person (HKCU) or for all (HKLM).
    WriteRegStr SHCTX "Software\EchoLab\Setup" "Folder" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\echolab.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "The Echo Lab developers"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

; What a person has set stays, as Windows programs do.
Section Uninstall
    Delete "$INSTDIR\echolab.exe"
    Delete "$INSTDIR\echolab-cli.exe"
    Delete "$INSTDIR\README.txt"
    Delete "$INSTDIR\README.ko.txt"
    Delete "$INSTDIR\LICENSE.txt"
    Delete "$INSTDIR\LIBRARIES.txt"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "Software\EchoLab\Setup"
    DeleteRegKey /ifempty SHCTX "Software\EchoLab"
SectionEnd
