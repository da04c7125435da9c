x
${nichts}
