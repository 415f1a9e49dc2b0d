"""The only home of the database: tables, migrations, and the collections that the other rooms read and write."""
