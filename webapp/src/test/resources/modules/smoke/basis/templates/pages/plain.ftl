[#-- plain --]
