"""Files for the other programs of an office: what is due as a calendar, a letter ready to send.

calendar_ics  days with alarms, for a calendar
letter_eml    a letter that a mail program opens to be sent
"""
