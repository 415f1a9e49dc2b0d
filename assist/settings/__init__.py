"""The person's own settings: options as data, one file, one home folder, secrets in the keyring."""
