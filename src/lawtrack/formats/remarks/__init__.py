"""Remarks in files of Word and Excel.

workbook     the sheets of an Excel workbook as tables on a grid
comments     comments of a Word file: who, when, on what, replies and what is resolved
working      a working file of remarks for Excel
"""
