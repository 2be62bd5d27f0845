-- A function with a query inside is planned anew for each address, which costs an import as much as all the rest of it.
drop function kith_banned(text);
