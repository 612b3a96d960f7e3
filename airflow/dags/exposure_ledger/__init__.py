"""What the DAGs of Exposure Ledger share."""
