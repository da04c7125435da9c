<label>${field.label}</label> ${field.help!"keine Hilfe"} ${field.options?join(", ")}
${text} ${saved} ${msg("gruss", 1234, "<Leute>")} ${msgOr("fehlt", "Ersatz")}
