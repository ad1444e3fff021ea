/// Words that make the number right after them another one: without them one in ten order numbers would be a card.
enum OtherNumbers {
  static let cues = IdentifierCues(
    """
    order, order no, order number, tracking, track, parcel, shipment, invoice, receipt, ticket, case, ref, reference,
    serial, part, model, sku, item, isbn, ean, upc, gtin, barcode, imei, iccid, version, build, tweet, status, post, \
    code, coupon, voucher, phone, tel, call, fax, whatsapp, room, flight, booking, bestellung, bestellnummer, auftrag, rechnung, sendung, \
    commande, facture, colis, pedido, factura, rechnungsnummer, zamowienie, bestelling, factuur, ordine, fattura
    """)
}
