<@several control=control extra="group" + control.horizontal?then(" group-row", "")><@all controls=control.controls/></@several>
