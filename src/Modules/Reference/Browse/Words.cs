namespace LaChan.Reference.Browse;

/// <summary>Kinds of units and places in words.</summary>
static class Words
{
    static readonly Dictionary<string, (string Vi, string En)> Kinds = new()
    {
        ["city"] = ("Thành phố trực thuộc trung ương", "Centrally-run city"), ["province"] = ("Tỉnh", "Province"),
        ["xa"] = ("Xã", "Commune"), ["phuong"] = ("Phường", "Ward"), ["dac-khu"] = ("Đặc khu", "Special zone"),
        ["seat"] = ("Tỉnh lỵ", "Seat of the province"), ["old-seat"] = ("Tỉnh lỵ cũ", "Former seat"), ["town"] = ("Đô thị", "Town"), ["port"] = ("Cảng", "Port"),
        ["border"] = ("Cửa khẩu", "Border crossing"), ["junction"] = ("Nút giao", "Junction"), ["airport"] = ("Sân bay", "Airport"),
    };

    public static string Kind(string kind, string language) => Kinds.TryGetValue(kind, out var words) ? language == "vi" ? words.Vi : words.En : kind;
}
