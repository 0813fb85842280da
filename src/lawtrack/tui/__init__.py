"""The terminal interface.

::

    starting      opens it on a workspace
    serving       the interface in a browser of this machine
    app           the application: modes, themes, palette; the shell of the screens
    shell         what a screen asks of the application around it
    office        the workspace and the lock that keeps threads apart
    keys/         keys of one's own, and those of other layouts
    said_keys     keys as sentences say them
    key_check     whether keys of one's own can be had
    commands      every key with its words and its action, in one table
    working       work in threads, drawing in handlers
    tidying       full collections of garbage, in pauses only
    timers        timers that come, however busy the machine is
    ending        ended from outside, the terminal left as it was
    held          keys that are pressed while a dialog is being made
    dialog        the frame of everything that asks, keeps what is typed, and saves
    list_dialog   a dialog that is a list, with what stands at its cursor below
    own_editor    the person's own editor
    palette       the commands of the command line in the palette
    running       one of them in a process of its own
    marks         which changes were looked at
    recovering    what was typed, offered at the next start
    drafts        what is typed, kept on disk
    remedies      what mends an error here
    shown         the one door for what is shown: data is text
    wrapping      paragraphs and their wrapping
    paragraphs    acts and changes as paragraphs
    listing       rows of lists
    theme         colours
    stylesheet    rules of widgets, parsed once for each set of colours
    presenters/   what each screen shows, without Textual
    screens/      modes and dialogs
    widgets/      panes, lists, words

Screens ask presenters, presenters ask services; screens know the shell, never the application.
"""
