package kith.portal.web;

/** Marks the controllers whose pages users see. */
interface PortalPage {}
