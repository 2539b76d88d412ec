@main struct ArgMap { static func main() {} }
