"""The command line: stdout is data, stderr is narration.

::

    main             the command ``lawtrack``
    table            the table of commands
    commands/        a file for each command, in folders by noun
    options          options that several commands share
    output           what goes to stdout or to the file of ``-o``
    diagnostics      errors to sentences and exit codes
    remedies         the command line of each remedy
    notices          what is said beside outcomes
    bill_output      what ``lawtrack bill`` prints
    finding_output   what ``parity`` and ``check`` print
    workflow_output  lists of the workflow commands
    syncing          what ``load`` and ``dump`` say
    click_words      what click itself says, in the interface's language
    typed            what was typed, for a crash file
"""
