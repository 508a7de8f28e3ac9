"""The store, its tables and the engines that read them."""
