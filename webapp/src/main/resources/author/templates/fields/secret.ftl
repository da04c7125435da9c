<@field control=control><input <@basics head=control.head/> type="password" value="" autocomplete="new-password"><p class="hint">${msg("form.passwordKept")}</p></@field>
