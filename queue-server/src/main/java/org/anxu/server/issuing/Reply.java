package org.anxu.server.issuing;

import org.springframework.http.HttpStatus;

/** What a kiosk is answered, before it is encoded. */
record Reply(HttpStatus status, Object body) {}
