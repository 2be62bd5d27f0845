@NullMarked
package kith.chats.web;

import org.jspecify.annotations.NullMarked;
