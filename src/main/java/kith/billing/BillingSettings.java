package kith.billing;

/**
 * How work is charged.
 *
 * @param currency of ISO 4217, for the amounts that are added from now on
 * @param timerStarts whether the timer runs as soon as a ticket is opened
 */
public record BillingSettings(String currency, boolean timerStarts) {}
