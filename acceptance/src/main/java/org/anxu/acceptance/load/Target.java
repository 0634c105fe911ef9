package org.anxu.acceptance.load;

/**
 * Who is asked for tickets.
 *
 * @param port on this machine
 * @param path where tickets are issued
 * @param authorization the header every request shows
 */
public record Target(int port, String path, String authorization) {}
