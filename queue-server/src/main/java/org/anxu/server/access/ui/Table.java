package org.anxu.server.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table whose last column holds what can be done with the row. */
public final class Table extends NativeTable {
  private static final long serialVersionUID = 1;

  private final NativeTableBody body;

  /** An empty table with these column heads. */
  public Table(String... heads) {
    addClassName("access-table");
    NativeTableRow row = new NativeTableRow();
    for (String head : heads) {
      row.addHeaderCell().setText(head);
    }
    row.addHeaderCell();
    getHead().add(row);
    body = addBody();
  }

  /** Forgets all rows. */
  public void clear() {
    body.removeAll();
  }

  /** Adds a row. */
  public void row(String id, List<String> cells, Component... actions) {
    NativeTableRow row = body.addRow();
    row.setId(id);
    for (String cell : cells) {
      row.addDataCell().setText(cell);
    }
    Div buttons = new Div(actions);
    buttons.addClassName("access-actions");
    row.addDataCell().add(buttons);
  }
}
