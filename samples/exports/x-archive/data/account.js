window.YTD.account.part0 = [
  {
    "account": {
      "email": "amir@mail.example",
      "createdVia": "web",
      "username": "amir_solders",
      "accountId": "77001",
      "createdAt": "2015-01-01T00:00:00.000Z",
      "accountDisplayName": "Amir Haddad"
    }
  }
]