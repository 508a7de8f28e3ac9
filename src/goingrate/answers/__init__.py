"""What people ask: views brought to estimators, estimators to Estimates."""
