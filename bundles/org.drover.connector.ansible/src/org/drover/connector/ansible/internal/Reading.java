package org.drover.connector.ansible.internal;

/** One inventory as it was read at one time; variable files are read as hosts are asked for. */
record Reading(Inventory inventory, Variables variables, VariableFiles variableFiles, InventoryFiles files) {
}
